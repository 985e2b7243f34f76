import type { Sdk } from '@/lib/engine/model/sdk'

/**
 * The SDKs of Verification for apps on a device. They present the Application Key alone. Source:
 * sinch/verification-android-sdk and sinch/verification-ios-sdk, samples and README.md, and
 * developers.sinch.com/docs/verification.
 */

const keyAlone = {
  text:
    'The app gets the Application Key alone. The SDK also has a Basic method, and a sample uses it with the secret ' +
    'in the app: whoever has the app can read that secret, so do not copy it.',
  source: 'developers.sinch.com/docs/verification/getting-started/android/flashcall-verify/initiate-verification',
  confidence: 'documented',
} as const

const publicLevel = {
  text:
    'The app in the dashboard must have Authentication → Public, and a callback URL: Sinch asks it whether each ' +
    'request may proceed.',
  source:
    'developers.sinch.com/docs/verification/android/android-first-time-setup and ' +
    'developers.sinch.com/docs/verification/api-reference/authentication/public-authentication.md',
  confidence: 'documented',
} as const

const shared = {
  dedicated: true,
  scheme: 'public',
  tested: null,
  missing: 'This SDK is for Verification alone.',
} as const

export const verificationAndroidSdk: Sdk = {
  ...shared,
  id: 'verification-android',
  name: 'Verification, Android',
  language: 'kotlin',
  package: 'com.sinch.android.sdk.verification:verification-all',
  page: 'https://developers.sinch.com/docs/verification/android/android-first-time-setup',
  current: {
    version: '2.* (the documentation names no exact version)',
    read: '2026-11-29',
    source: 'developers.sinch.com/docs/verification/android/android-first-time-setup',
    confidence: 'single-source',
  },
  install: {
    language: 'text',
    code: "implementation 'com.sinch.android.sdk.verification:verification-all:*.*.*' // the newest on Maven Central",
  },
  notes: [keyAlone, publicLevel],
  uses: {
    verification: {
      reads: ['applicationKey'],
      code: () => `import android.content.Context
import com.sinch.verification.core.auth.AppKeyAuthorizationMethod
import com.sinch.verification.core.config.general.SinchGlobalConfig
import com.sinch.verification.core.verification.response.VerificationListener
import com.sinch.verification.sms.SmsVerificationMethod
import com.sinch.verification.sms.config.SmsVerificationConfig

const val APPLICATION_KEY = "YOUR_APPLICATION_KEY" // public; the secret stays on your server

// Sends an SMS to the number, once your callback has allowed it
fun verify(context: Context, number: String, listener: VerificationListener) {
    val globalConfig = SinchGlobalConfig.Builder.instance
        .applicationContext(context)
        .authorizationMethod(AppKeyAuthorizationMethod(APPLICATION_KEY))
        .build()
    SmsVerificationMethod.Builder()
        .config(SmsVerificationConfig.Builder().globalConfig(globalConfig).number(number).build())
        .verificationListener(listener)
        .build()
        .initiate()
}`,
    },
  },
}

export const verificationIosSdk: Sdk = {
  ...shared,
  id: 'verification-ios',
  name: 'Verification, iOS',
  language: 'swift',
  package: 'SinchVerificationSDK',
  page: 'https://developers.sinch.com/docs/verification/ios/ios-first-time-setup',
  current: {
    version: '3.3.0',
    read: '2026-11-29',
    source: 'sinch/verification-ios-sdk:README.md',
    confidence: 'single-source',
  },
  install: {
    language: 'text',
    code: '.package(url: "https://github.com/sinch/verification-ios-sdk.git", .upToNextMajor(from: "3.3.0"))',
  },
  notes: [keyAlone, publicLevel],
  uses: {
    verification: {
      reads: ['applicationKey'],
      code: () => `import SinchVerificationSDK

let applicationKey = "YOUR_APPLICATION_KEY" // public; the secret stays on your server

/// Sends an SMS to the number, once your callback has allowed it.
final class PhoneVerification: VerificationListener {
  private let globalConfig = SinchGlobalConfig.Builder.instance()
    .authorizationMethod(AppKeyAuthorizationMethod(appKey: applicationKey))
    .build()
  private var verification: Verification?

  func start(number: String) {
    let config = SmsVerificationConfig.Builder.instance()
      .globalConfig(globalConfig)
      .number(number)
      .build()
    verification = SmsVerificationMethod.Builder.instance()
      .config(config)
      .verificationListener(self)
      .build()
    verification?.initiate()
  }

  func onVerified() { print("Verified") }

  func onVerificationFailed(e: Error) { print("Refused", e) }
}`,
    },
  },
}
