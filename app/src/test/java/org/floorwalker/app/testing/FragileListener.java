package org.floorwalker.app.testing;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/// Hears news only tests tell, and falls over the first time when asked to.
@Component
public class FragileListener {
  private final Queue<String> heard = new ConcurrentLinkedQueue<>();
  private final ApplicationEventPublisher news;
  private volatile boolean falls;
  private volatile @Nullable CountDownLatch told;

  FragileListener(ApplicationEventPublisher news) {
    this.news = news;
  }

  /// Something happened, for tests.
  public record TestHappened(String what) {}

  @ApplicationModuleListener
  public void on(TestHappened news) {
    try {
      if (falls) {
        throw new IllegalStateException("The process was killed here");
      }
      heard.add(news.what());
    } finally {
      if (told != null) {
        told.countDown();
      }
    }
  }

  /// Tells news in a transaction, which is rolled back when asked to.
  @Transactional
  public void tell(String what, boolean commit) {
    news.publishEvent(new TestHappened(what));
    if (!commit) {
      TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
    }
  }

  public void fallNext(boolean wish) {
    falls = wish;
  }

  /// Waits until news was told since, heard or not.
  public void afterTelling(Runnable telling) throws InterruptedException {
    CountDownLatch latch = new CountDownLatch(1);
    told = latch;
    telling.run();
    if (!latch.await(20, TimeUnit.SECONDS)) {
      throw new IllegalStateException("Nobody told the news");
    }
  }

  public Queue<String> heard() {
    return heard;
  }
}
