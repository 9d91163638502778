package org.floorwalker.app.platform.database;

import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The connections of the application.
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {
  @Bean
  @ConditionalOnMissingBean
  DataSource dataSource(DatabaseAddress address) {
    return Pools.open(address);
  }
}
