package org.floorwalker.app.platform.mail;

import org.simplejavamail.api.email.EmailPopulatingBuilder;
import org.simplejavamail.api.mailer.Mailer;
import org.simplejavamail.api.mailer.config.TransportStrategy;
import org.simplejavamail.email.EmailBuilder;
import org.simplejavamail.mailer.MailerBuilder;

/// The centre's mail server.
final class MailServer {
  private final Mailer mailer;
  private final String from;

  MailServer(String host, int port, String user, String password, String from) {
    this.from = from;
    this.mailer =
        MailerBuilder.withSMTPServer(
                host, port, user.isEmpty() ? null : user, password.isEmpty() ? null : password)
            .withTransportStrategy(
                user.isEmpty() ? TransportStrategy.SMTP : TransportStrategy.SMTP_TLS)
            .buildMailer();
  }

  void send(Letter letter) {
    EmailPopulatingBuilder email =
        EmailBuilder.startingBlank()
            .from(from)
            .to(letter.to())
            .withSubject(letter.subject())
            .withPlainText(letter.body());
    letter
        .attachment()
        .ifPresent(
            attached -> email.withAttachment(attached.name(), attached.content(), attached.type()));
    mailer.sendMail(email.buildEmail());
  }
}
