import { mailgunGo } from './go'
import { mailgunJava } from './java'
import { mailgunSdk } from './node'
import { mailgunPhp } from './php'
import { mailgunPython } from './python'
import { mailgunRuby } from './ruby'

/** In the order in which pages show them. To add one, add its file and a line here. */
export const sdks = [mailgunSdk, mailgunPython, mailgunPhp, mailgunJava, mailgunGo, mailgunRuby] as const
