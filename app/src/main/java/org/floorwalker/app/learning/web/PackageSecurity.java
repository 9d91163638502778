package org.floorwalker.app.learning.web;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/// Packages of e-learning are somebody else's pages with scripts of their own. They run in a
/// sandbox: an origin of their own, without our session, our pages or any other address; the token
/// in their path is all they have.
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class PackageSecurity {
  /// Scripts inside the package may be inline, as packages are written so; nothing comes from
  /// elsewhere and nothing goes elsewhere.
  static final String CONTENT_POLICY =
      "sandbox allow-scripts; default-src 'none'; script-src 'self' 'unsafe-inline'; style-src 'self'"
          + " 'unsafe-inline'; img-src 'self' data: blob:; media-src 'self' data: blob:; font-src"
          + " 'self' data:; frame-src 'self'; connect-src 'self'; form-action 'none'; base-uri"
          + " 'self'; frame-ancestors 'self'";

  @Bean
  @Order(1)
  SecurityFilterChain sandboxed(HttpSecurity http) {
    return http.securityMatcher("/package/**")
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(AbstractHttpConfigurer::disable)
        .formLogin(AbstractHttpConfigurer::disable)
        .httpBasic(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .anonymous(AbstractHttpConfigurer::disable)
        .headers(
            headers ->
                headers
                    .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                    .frameOptions(frame -> frame.sameOrigin())
                    .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                    .permissionsPolicyHeader(
                        policy ->
                            policy.policy("camera=(), microphone=(), geolocation=(), payment=()")))
        .build();
  }
}
