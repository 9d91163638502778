package org.floorwalker.app.platform.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.floorwalker.app.platform.internal.Sessions;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.http.CacheControl;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// How requests come in: who asks, what is allowed, which headers every answer carries, where
/// styles and templates are.
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class WebConfiguration implements WebMvcConfigurer {
  /// Only our own files, nothing inline, no frames, no other targets for forms.
  static final String CONTENT_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src"
          + " 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none';"
          + " frame-ancestors 'none'";

  private static final Duration A_YEAR = Duration.ofDays(365);

  private final Assets assets;
  private final AdviserLog adviserLog;
  private final WhereLeftOff leftOff;

  WebConfiguration(Assets assets, AdviserLog adviserLog, WhereLeftOff leftOff) {
    this.assets = assets;
    this.adviserLog = adviserLog;
    this.leftOff = leftOff;
  }

  @Bean
  SecurityFilterChain security(HttpSecurity http, Sessions sessions) {
    return http.sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .addFilterAfter(new SessionFilter(sessions), SecurityContextHolderFilter.class)
        .csrf(csrf -> csrf.csrfTokenRepository(new FormProof()))
        .exceptionHandling(trouble -> trouble.accessDeniedHandler(WebConfiguration::deny))
        .formLogin(AbstractHttpConfigurer::disable)
        .httpBasic(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .anonymous(AbstractHttpConfigurer::disable)
        .headers(
            headers ->
                headers
                    .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                    .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                    .permissionsPolicyHeader(
                        policy ->
                            policy.policy("camera=(), microphone=(), geolocation=(), payment=()")))
        .build();
  }

  /// A form without its proof is refused. Of somebody whose login has run out meanwhile, so that
  /// the browser holds no session any more, it leads to the login: what was typed is kept there.
  private static void deny(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
      throws IOException, ServletException {
    if (Viewers.find().isEmpty()) {
      RouteGuard.askToSignIn(request, response);
    } else {
      new AccessDeniedHandlerImpl().handle(request, response, why);
    }
  }

  /// The product checks passwords itself; this keeps Spring from inventing a user of its own.
  @Bean
  UserDetailsService nobodyElse() {
    return name -> {
      throw new UsernameNotFoundException(name);
    };
  }

  @Bean
  TemplateEngine templates() {
    return TemplateEngine.createPrecompiled(
        null, ContentType.Html, null, "org.floorwalker.templates");
  }

  @Bean
  ViewResolver pages(TemplateEngine templates, Shells shells, Redirect redirect) {
    return (name, _) ->
        name.startsWith(Redirect.PREFIX)
            ? redirect.to(name.substring(Redirect.PREFIX.length()))
            : new JteView(name, templates, shells);
  }

  /// What a handler gets as `Locale` is the language of its page.
  @Bean
  LocaleResolver localeResolver() {
    return new PageLanguage();
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(new PlainWords());
    registry.addInterceptor(adviserLog);
    registry.addInterceptor(new RouteGuard());
    registry.addInterceptor(leftOff);
  }

  @Override
  public void addFormatters(FormatterRegistry registry) {
    registry.addParser(new BoundedDates.Days());
    registry.addParser(new BoundedDates.Months());
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(new Viewers());
  }

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry
        .addResourceHandler(assets.root() + "/**")
        .addResourceLocations(
            "classpath:/assets/", "classpath:/META-INF/resources/webjars/htmx.org/")
        .setCacheControl(CacheControl.maxAge(A_YEAR).cachePublic().immutable());
  }
}
