package org.floorwalker.app.platform.time;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The only place where the time of the machine is read; everything else takes the [Clock].
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {
  @Bean
  SettableClock clock() {
    return new SettableClock(Clock.systemUTC());
  }
}
