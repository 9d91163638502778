package org.floorwalker.app.platform.words;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class WordsConfiguration {
  @Bean
  Words words() {
    return Words.load();
  }
}
