package dev.frontier.ingestion.adapter.in.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.frontier.ingestion.application.GetAuditHead;
import dev.frontier.ingestion.application.port.AuditTrail;
import dev.frontier.ingestion.domain.access.Person;
import dev.frontier.ingestion.domain.audit.AuditEntry;
import dev.frontier.ingestion.domain.audit.Head;
import dev.frontier.platform.testing.FrontierStack;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(FrontierStack.class)
class AuditHeadLogTest {
  @Inject AuditHeadLog log;
  @Inject AuditTrail trail;
  @Inject GetAuditHead head;

  @Test
  void writesTheNumberAndTheHashThatAnyoneCanCompare() {
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                trail.record(
                    new AuditEntry(
                        new Person("1", "somebody"),
                        "test.change",
                        "test",
                        "1",
                        null,
                        null,
                        null,
                        null,
                        Instant.now())));
    Lines lines = new Lines();
    Logger logger = Logger.getLogger(AuditHeadLog.class.getName());
    logger.addHandler(lines);

    log.tell();

    logger.removeHandler(lines);
    Head now = head.handle();
    assertEquals(
        List.of("The audit stands at entry %d, SHA-256 %s".formatted(now.seq(), now.hash())),
        lines.texts);
  }

  private static final class Lines extends Handler {
    private final List<String> texts = new CopyOnWriteArrayList<>();

    @Override
    public void publish(LogRecord line) {
      texts.add(((ExtLogRecord) line).getFormattedMessage());
    }

    @Override
    public void flush() {
      // Nothing is kept back.
    }

    @Override
    public void close() {
      // Nothing is open.
    }
  }
}
