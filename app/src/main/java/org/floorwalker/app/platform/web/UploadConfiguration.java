package org.floorwalker.app.platform.web;

import jakarta.servlet.MultipartConfigElement;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// How large an uploaded file may be, and where it lies while it comes in.
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class UploadConfiguration {
  private static final long MEGABYTE = 1_000_000;

  /// Smaller parts stay in memory: the other fields of a form.
  private static final int SMALL_BYTES = 1 << 16;

  private static final int BEFORE_SECURITY = -110;

  @Bean
  MultipartConfigElement multipart(
      @Value("${floorwalker.upload.most-megabytes}") long mostMegabytes) {
    long most = (mostMegabytes + 1) * MEGABYTE;
    return new MultipartConfigElement(UploadFolder.prepare().toString(), most, most, SMALL_BYTES);
  }

  @Bean
  FilterRegistrationBean<UploadLimit> uploadLimit(
      @Value("${floorwalker.upload.most-megabytes}") long mostMegabytes) {
    FilterRegistrationBean<UploadLimit> limit =
        new FilterRegistrationBean<>(new UploadLimit(mostMegabytes * MEGABYTE));
    limit.setOrder(BEFORE_SECURITY);
    return limit;
  }
}
