package org.floorwalker.app.platform.mail;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The mail server, when one is named: `FLOORWALKER_MAIL_HOST` and its companions.
@Configuration(proxyBeanMethods = false)
class MailConfiguration {
  @Bean
  @ConditionalOnProperty("floorwalker.mail.host")
  MailServer mailServer(
      @Value("${floorwalker.mail.host}") String host,
      @Value("${floorwalker.mail.port:25}") int port,
      @Value("${floorwalker.mail.user:}") String user,
      @Value("${floorwalker.mail.password:}") String password,
      @Value("${floorwalker.mail.from:floorwalker@localhost}") String from) {
    return new MailServer(host, port, user, password, from);
  }
}
