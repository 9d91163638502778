package org.floorwalker.app.platform.internal;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/// Passwords are kept as Argon2id hashes.
@Configuration(proxyBeanMethods = false)
class PasswordConfiguration {
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;
  private static final int LANES = 1;

  /// 19 MiB and two passes: the least that OWASP's Password Storage Cheat Sheet asks for Argon2id
  /// (read November 2026).
  private static final int MEMORY_KIB = 19_456;

  private static final int PASSES = 2;

  @Bean
  PasswordEncoder passwords() {
    return new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, PASSES);
  }
}
