import type { Snippet } from '../model/snippet'

/** Logins to a mail server as programs make them: encrypted by STARTTLS, and over without a message. */

/** The environment variables of the user name and the password. */
export type MailVariables = { readonly user: string; readonly password: string }

type Program = Pick<Snippet, 'id' | 'language' | 'title' | 'code' | 'note'>

/** https://nodemailer.com/smtp#3-verify-the-connection */
export function nodeLogin(host: string, port: number, { user, password }: MailVariables): Program {
  return {
    id: 'plain-node',
    language: 'javascript',
    title: 'Node.js with nodemailer',
    code: `import nodemailer from 'nodemailer'

const transport = nodemailer.createTransport({
  host: '${host}',
  port: ${port},
  requireTLS: true,
  auth: { user: process.env.${user}, pass: process.env.${password} },
})
try {
  await transport.verify()
  console.log('235 accepted')
} catch (error) {
  console.log(error.response ?? error.message)
}`,
    note: 'npm install nodemailer. verify() logs in and leaves; it sends nothing.',
  }
}

/** https://docs.python.org/3/library/smtplib.html */
export function pythonLogin(host: string, port: number, { user, password }: MailVariables): Program {
  return {
    id: 'plain-python',
    language: 'python',
    title: 'Python with smtplib',
    code: `import os
import smtplib
import ssl

with smtplib.SMTP("${host}", ${port}, timeout=10) as server:
    server.starttls(context=ssl.create_default_context())
    try:
        print(*server.login(os.environ["${user}"], os.environ["${password}"]))
    except smtplib.SMTPAuthenticationError as refused:
        print(refused.smtp_code, refused.smtp_error.decode())`,
    note: 'The standard library alone.',
  }
}

/** https://symfony.com/doc/current/mailer.html, and the class EsmtpTransport of symfony/mailer */
export function phpLogin(host: string, port: number, { user, password }: MailVariables): Program {
  return {
    id: 'plain-php',
    language: 'php',
    title: 'PHP with Symfony Mailer',
    code: `<?php
require 'vendor/autoload.php';

use Symfony\\Component\\Mailer\\Exception\\TransportExceptionInterface;
use Symfony\\Component\\Mailer\\Transport\\Smtp\\EsmtpTransport;

$transport = new EsmtpTransport('${host}', ${port});
$transport->setUsername(getenv('${user}'));
$transport->setPassword(getenv('${password}'));
try {
    $transport->start();
    echo "235 accepted\\n";
    $transport->stop();
} catch (TransportExceptionInterface $refused) {
    echo $refused->getMessage(), "\\n";
}`,
    note: 'composer require symfony/mailer. It encrypts by STARTTLS where that is offered; start() sends no message.',
  }
}

/** https://jakarta.ee/specifications/mail/2.1/apidocs/jakarta.mail/jakarta/mail/transport */
export function javaLogin(host: string, port: number, { user, password }: MailVariables): Program {
  return {
    id: 'plain-java',
    language: 'java',
    title: 'Java with Jakarta Mail',
    code: `import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.util.Properties;

class Login {
  public static void main(String[] args) throws Exception {
    Properties settings = new Properties();
    settings.put("mail.smtp.auth", "true");
    settings.put("mail.smtp.starttls.enable", "true");
    settings.put("mail.smtp.starttls.required", "true");
    settings.put("mail.smtp.ssl.checkserveridentity", "true");
    try (Transport transport = Session.getInstance(settings).getTransport("smtp")) {
      transport.connect("${host}", ${port}, System.getenv("${user}"), System.getenv("${password}"));
      System.out.println("235 accepted");
    } catch (AuthenticationFailedException refused) {
      System.out.println(refused.getMessage());
    }
  }
}`,
    note: 'Dependency: org.eclipse.angus:angus-mail. connect() logs in; no message is sent.',
  }
}
