package dev.frontier.ingestion.adapter.out.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.frontier.ingestion.application.port.IdempotencyKeys;
import dev.frontier.ingestion.config.IdempotencyConfig;
import dev.frontier.ingestion.domain.submission.Submission;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** The keys of requests. A claim is a row that the transaction holds until it is decided. */
@ApplicationScoped
class IdempotencyTable implements IdempotencyKeys {
  private final Sql sql;
  private final ObjectMapper mapper;
  private final IdempotencyConfig config;
  private final Clock clock;

  IdempotencyTable(Sql sql, ObjectMapper mapper, IdempotencyConfig config, Clock clock) {
    this.sql = sql;
    this.mapper = mapper;
    this.config = config;
    this.clock = clock;
  }

  private record Known(String fingerprint, String answer) {}

  @Override
  public Claim claim(Request request) {
    Instant now = clock.instant();
    forget(now.minus(config.retention()));
    // Waits here while another transaction holds the key: if that one commits, nothing is
    // inserted; if it rolls back or gives the key back, this one has it.
    int inserted =
        sql.update(
            """
            insert into idempotency_key (caller, key, fingerprint, created_at)
            values (?, ?, ?, ?) on conflict do nothing
            """,
            request.caller(),
            request.key(),
            request.fingerprint(),
            now);
    if (inserted == 1) {
      return new Claim.Fresh();
    }
    List<Known> found =
        sql.query(
            "select fingerprint, answer from idempotency_key where caller = ? and key = ?",
            row -> new Known(row.getString("fingerprint"), row.getString("answer")),
            request.caller(),
            request.key());
    if (found.isEmpty()) {
      // Forgotten for its age in this very moment, so it is free now.
      return claim(request);
    }
    Known known = found.get(0);
    return known.fingerprint().equals(request.fingerprint())
        ? new Claim.Repeated(read(known.answer()))
        : new Claim.Reused();
  }

  @Override
  public void complete(Request request, Submission answer) {
    sql.update(
        "update idempotency_key set answer = ?::jsonb where caller = ? and key = ?",
        write(answer),
        request.caller(),
        request.key());
  }

  @Override
  public void release(Request request) {
    sql.update(
        "delete from idempotency_key where caller = ? and key = ?",
        request.caller(),
        request.key());
  }

  /** A few each time: whoever adds a key takes away more than one, and nobody waits for it. */
  private void forget(Instant before) {
    sql.update(
        """
        delete from idempotency_key where (caller, key) in (
          select caller, key from idempotency_key where created_at < ?
          order by created_at limit ? for update skip locked)
        """,
        before,
        config.forgetAtOnce());
  }

  private String write(Submission answer) {
    try {
      return mapper.writeValueAsString(answer);
    } catch (JsonProcessingException failure) {
      throw new IllegalStateException("An answer cannot be kept", failure);
    }
  }

  private Submission read(String answer) {
    try {
      return mapper.readValue(answer, Submission.class);
    } catch (JsonProcessingException failure) {
      throw new IllegalStateException("A kept answer cannot be read", failure);
    }
  }
}
