package org.floorwalker.app.platform.web;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.store.NewsStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter.SseEventBuilder;

/// The event stream of open pages: one per tab, with the topics the page shows.
@Controller
@ConditionalOnWebApplication
final class LivePages implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(LivePages.class);
  private static final Duration LIFE = Duration.ofMinutes(10);
  private static final Duration BEFORE_LISTENING_AGAIN = Duration.ofSeconds(1);
  private static final Duration GOODBYE = Duration.ofSeconds(2);

  /// Which open tabs wait for which topics; losing it costs a reconnect, nothing else.
  private final Map<SseEmitter, Set<String>> tabs = new ConcurrentHashMap<>();

  private final NewsStore news;
  private volatile boolean running;
  private @Nullable Thread listener;

  LivePages(NewsStore news) {
    this.news = news;
  }

  @GetMapping("/live")
  @Needs(Permission.SEE_OWN_DATA)
  SseEmitter open(@RequestParam(defaultValue = "") String topics) {
    SseEmitter tab = new SseEmitter(LIFE.toMillis());
    tab.onCompletion(() -> tabs.remove(tab));
    tab.onTimeout(tab::complete);
    tab.onError(_ -> tabs.remove(tab));
    tabs.put(tab, Set.copyOf(Arrays.asList(topics.split(","))));
    send(tab, SseEmitter.event().comment("open"));
    return tab;
  }

  @Override
  public void start() {
    running = true;
    listener = Thread.ofVirtual().name("news").start(this::listen);
  }

  @Override
  public void stop() {
    running = false;
    List.copyOf(tabs.keySet()).forEach(SseEmitter::complete);
    awaitListener();
  }

  /// The listener looks up twice a second; interrupting it would tear its connection instead.
  private void awaitListener() {
    @Nullable Thread listening = listener;
    try {
      if (listening != null) {
        listening.join(GOODBYE);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /// Ends before the web server does, which would otherwise wait for the open streams.
  @Override
  public int getPhase() {
    return Integer.MAX_VALUE;
  }

  private void listen() {
    while (running) {
      try {
        news.hear(this::passAll, this::pass, () -> running);
      } catch (NewsStore.Broken e) {
        LOG.debug("News broke off, listening again", e);
        LockSupport.parkNanos(BEFORE_LISTENING_AGAIN.toNanos());
      }
    }
  }

  /// Whatever an open page shows may have changed while nothing was heard.
  private void passAll() {
    tabs.forEach((tab, topics) -> topics.forEach(topic -> tell(tab, topic)));
  }

  private void pass(String topic) {
    tabs.forEach(
        (tab, topics) -> {
          if (topics.contains(topic)) {
            tell(tab, topic);
          }
        });
  }

  private void tell(SseEmitter tab, String topic) {
    send(tab, SseEmitter.event().name("changed").data(topic));
  }

  private void send(SseEmitter tab, SseEventBuilder event) {
    try {
      tab.send(event);
    } catch (IOException | IllegalStateException e) {
      tabs.remove(tab);
    }
  }
}
