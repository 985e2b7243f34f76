import { dotnetSdk } from './dotnet'
import { androidSdk, browserSdk, iosSdk } from './in-app'
import { javaSdk } from './java'
import { nodeSdk } from './node'
import { pythonSdk } from './python'
import { verificationAndroidSdk, verificationIosSdk } from './verification-mobile'

/** In the order in which pages show them. To add one, add its file and a line here. */
export const sdks = [
  nodeSdk,
  pythonSdk,
  javaSdk,
  dotnetSdk,
  browserSdk,
  iosSdk,
  androidSdk,
  verificationIosSdk,
  verificationAndroidSdk,
] as const
