// The parts of this site's own code are loaded when they are needed. Under Trusted Types a script's address has to pass a policy:
// this one lets the site's own build files pass and nothing else.
if (self.trustedTypes)
  self.trustedTypes.createPolicy('default', {
    createScriptURL(address) {
      const url = new URL(address, location.origin)
      if (url.origin === location.origin && url.pathname.startsWith('/_next/static/')) return address
      throw new TypeError('A script that is not of this site was refused')
    },
  })
