import type { Sdk } from '@/lib/engine/model/sdk'

/**
 * The client-side SDKs of In-App Calling. The Application Key is public and stands in the app; the secret never does: a
 * backend makes the registration token. Source: sinch/skills:skills/sinch-in-app-calling/references and
 * developers.sinch.com/docs/in-app-calling.
 */

const secretStaysHome = {
  text:
    'The Application Secret never goes into an app: it could be read from it. Your backend makes the ' +
    'registration token.',
  source: 'developers.sinch.com/docs/in-app-calling/js/application-authentication',
  confidence: 'documented',
} as const

const pushNote = {
  text: 'Without push, an app in the background receives no calls; switch on what the platform offers.',
  source: 'sinch/skills:skills/sinch-in-app-calling/references',
  confidence: 'documented',
} as const

const shared = { dedicated: true, tested: null, missing: 'This SDK is for In-App Calling alone.' } as const

export const browserSdk: Sdk = {
  ...shared,
  id: 'in-app-browser',
  name: 'In-App Calling, browser',
  language: 'javascript',
  package: 'sinch-rtc',
  page: 'https://developers.sinch.com/docs/in-app-calling/sdk-downloads.md',
  current: {
    version: '2.44.4',
    read: '2026-11-29',
    source: 'app.unpkg.com/sinch-rtc@2.44.4',
    confidence: 'single-source',
  },
  install: { language: 'text', code: '<script src="https://cdn.sinch.com/latest/sinch-rtc-min.js"></script>' },
  notes: [
    secretStaysHome,
    {
      text:
        'One published backend snippet for browsers sets iss and sub to the bare key and user and leaves kid ' +
        'out: its tokens are refused. Use the backend code on this page.',
      source:
        'sinch/skills:skills/sinch-in-app-calling/references/sdk-init-in-app-calling-browser.md against the reference',
      confidence: 'documented',
    },
    pushNote,
  ],
  uses: {
    'in-app-calling': {
      reads: ['applicationKey'],
      code: (_, host) => `const APPLICATION_KEY = 'YOUR_APPLICATION_KEY' // public; the secret stays on your server

export function startCalling(userId) {
  const client = Sinch.getSinchClientBuilder()
    .applicationKey(APPLICATION_KEY)
    .userId(userId)
    .environmentHost('${host}')
    .build()

  client.addListener({
    onCredentialsRequired: async (_, registration) => {
      const response = await fetch('/registration-token', { method: 'POST' })
      if (response.ok) registration.register(await response.text())
      else registration.registerFailed()
    },
    onClientStarted: () => console.log('Registered'),
    onClientFailed: (_, error) => console.error('Registration failed', error),
  })
  client.setSupportManagedPush()
  client.start()
  return client
}`,
    },
  },
}

export const iosSdk: Sdk = {
  ...shared,
  id: 'in-app-ios',
  name: 'In-App Calling, iOS',
  language: 'swift',
  package: 'sinch/sinch-ios-sdk-spm',
  page: 'https://developers.sinch.com/docs/in-app-calling/sdk-downloads.md',
  current: {
    version: '5.39.20',
    read: '2026-11-29',
    source: 'sinch/sinch-ios-sdk-spm',
    confidence: 'single-source',
  },
  install: { language: 'text', code: '.package(url: "https://github.com/sinch/sinch-ios-sdk-spm", from: "5.39.20")' },
  notes: [
    secretStaysHome,
    { text: 'iOS 12 or newer.', source: 'sinch/sinch-ios-sdk-spm', confidence: 'documented' },
    pushNote,
  ],
  uses: {
    'in-app-calling': {
      reads: ['applicationKey'],
      code: (_, host) => `import Foundation
import SinchRTC

let applicationKey = "YOUR_APPLICATION_KEY" // public; the secret stays on your server

final class Calling: SinchClientDelegate {
  private var client: SinchClient?

  func start(userId: String) throws {
    let client = try SinchRTC.client(
      withApplicationKey: applicationKey,
      environmentHost: "${host}",
      userId: userId)
    client.delegate = self
    client.start()
    self.client = client
  }

  func clientRequiresRegistrationCredentials(_ client: SinchClient, withCallback callback: SinchClientRegistration) {
    fetchRegistrationToken(userId: client.userId) { result in
      switch result {
      case .success(let token): callback.register(withJWT: token)
      case .failure(let error): callback.registerDidFail(error: error)
      }
    }
  }

  func clientDidStart(_ client: SinchClient) { print("Registered") }

  func clientDidFail(_ client: SinchClient, error: Error) { print("Registration failed", error) }

  /// Asks your own backend, which holds the Application Secret.
  private func fetchRegistrationToken(userId: String, done: @escaping (Result<String, Error>) -> Void) {
    var request = URLRequest(url: URL(string: "https://backend.example/registration-token")!)
    request.httpMethod = "POST"
    URLSession.shared.dataTask(with: request) { data, _, error in
      if let data, let token = String(data: data, encoding: .utf8) { done(.success(token)) }
      else { done(.failure(error ?? URLError(.badServerResponse))) }
    }.resume()
  }
}`,
    },
  },
}

const printFailure = 'println("Registration failed: " + error.message)'

export const androidSdk: Sdk = {
  ...shared,
  id: 'in-app-android',
  name: 'In-App Calling, Android',
  language: 'kotlin',
  package: 'sinch-android-rtc',
  page: 'https://developers.sinch.com/docs/in-app-calling/sdk-downloads.md',
  current: {
    version: '6.20.3',
    read: '2026-11-29',
    source: 'developers.sinch.com/docs/in-app-calling/sdk-downloads.md',
    confidence: 'documented',
  },
  install: { language: 'text', code: "implementation(name: 'sinch-android-rtc', version: '6.20.3', ext: 'aar')" },
  notes: [
    secretStaysHome,
    {
      text: 'Google Play accepts apps with version 6.14.5 or newer. The AAR is also on Maven Central.',
      source: 'developers.sinch.com/docs/in-app-calling/sdk-downloads.md',
      confidence: 'documented',
    },
    {
      text:
        'The sample helper JWT.java formats the day in the device’s time zone, so its tokens fail for some ' +
        'hours around midnight UTC.',
      source: 'developers.sinch.com/docs/in-app-calling/android/application-authentication',
      confidence: 'documented',
    },
    pushNote,
  ],
  uses: {
    'in-app-calling': {
      reads: ['applicationKey'],
      code: (_, host) => `import android.app.Service
import com.sinch.android.rtc.ClientRegistration
import com.sinch.android.rtc.PushConfiguration
import com.sinch.android.rtc.SinchClient
import com.sinch.android.rtc.SinchClientListener
import com.sinch.android.rtc.SinchError

const val APPLICATION_KEY = "YOUR_APPLICATION_KEY" // public; the secret stays on your server

abstract class CallingService : Service(), SinchClientListener {
    private var client: SinchClient? = null

    /** Asks your own backend, which holds the Application Secret. */
    abstract fun fetchRegistrationToken(done: (token: String?) -> Unit)

    fun startCalling(userId: String, push: PushConfiguration) {
        client = SinchClient.builder()
            .context(applicationContext)
            .userId(userId)
            .applicationKey(APPLICATION_KEY)
            .environmentHost("${host}")
            .pushConfiguration(push)
            .build()
        client?.addSinchClientListener(this)
        client?.start()
    }

    override fun onCredentialsRequired(clientRegistration: ClientRegistration) {
        fetchRegistrationToken { token ->
            if (token != null) clientRegistration.register(token) else clientRegistration.registerFailed()
        }
    }

    override fun onClientStarted(client: SinchClient) = println("Registered")

    override fun onClientFailed(client: SinchClient, error: SinchError) = ${printFailure}
}`,
    },
  },
}
