package org.floorwalker.app;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.floorwalker.app.platform.FirstLogin;
import org.floorwalker.app.platform.database.DatabaseAddress;
import org.floorwalker.app.platform.health.Doctor;
import org.floorwalker.app.platform.health.Finding;
import org.floorwalker.app.platform.words.Words;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/// The web application. It is started by the command line and by tests, never by itself: whoever
/// starts it says where the database is.
@SpringBootApplication(proxyBeanMethods = false)
public class Application {
  /// Starts pages and background work on a port; 0 takes a free one.
  public static Running serve(DatabaseAddress database, int port) {
    return serve(database, port, Map.of());
  }

  /// As [#serve(DatabaseAddress, int)] with parts of the caller's own, by bean name.
  public static Running serve(DatabaseAddress database, int port, Map<String, Object> parts) {
    Map<String, Object> settings = Map.of("server.port", port);
    return start(database, WebApplicationType.SERVLET, settings, parts);
  }

  /// Starts the rooms without pages; background work goes on with the usual number of threads.
  public static Running work(DatabaseAddress database) {
    return start(database, WebApplicationType.NONE, Map.of(), Map.of());
  }

  /// Starts background work without pages, so many jobs at a time; with 0 it only looks.
  public static Running work(DatabaseAddress database, int threads) {
    Map<String, Object> settings = Map.of("floorwalker.worker-threads", threads);
    return start(database, WebApplicationType.NONE, settings, Map.of());
  }

  private static Running start(
      DatabaseAddress database,
      WebApplicationType kind,
      Map<String, Object> more,
      Map<String, Object> parts) {
    Map<String, Object> settings = new HashMap<>(more);
    settings.put("spring.main.keep-alive", "true");
    SpringApplication application = new SpringApplication(Application.class);
    application.setWebApplicationType(kind);
    application.setBannerMode(Banner.Mode.OFF);
    application.setLogStartupInfo(false);
    application.setRegisterShutdownHook(false);
    application.setDefaultProperties(settings);
    application.addInitializers(
        context -> {
          ConfigurableListableBeanFactory beans = context.getBeanFactory();
          beans.registerSingleton("databaseAddress", database);
          parts.forEach(beans::registerSingleton);
        });
    return new Running(application.run());
  }

  /// The application while it runs.
  public record Running(ConfigurableApplicationContext context) implements AutoCloseable {
    /// The port its pages answer on.
    public int port() {
      ServletWebServerApplicationContext pages = (ServletWebServerApplicationContext) context;
      return Objects.requireNonNull(pages.getWebServer()).getPort();
    }

    /// Creates the first administrator of an empty installation and returns its password.
    public Optional<String> createFirstLogin() {
      return context.getBean(FirstLogin.class).createOnce();
    }

    /// How the installation is.
    public List<Finding> examine() {
      return context.getBean(Doctor.class).examine();
    }

    /// All words of the product.
    public Words words() {
      return context.getBean(Words.class);
    }

    @Override
    public void close() {
      context.close();
    }
  }
}
