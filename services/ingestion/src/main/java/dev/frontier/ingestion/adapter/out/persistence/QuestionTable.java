package dev.frontier.ingestion.adapter.out.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.frontier.ingestion.application.port.Questions;
import dev.frontier.ingestion.domain.access.Person;
import dev.frontier.ingestion.domain.gate.Finding;
import dev.frontier.ingestion.domain.gate.Justification;
import dev.frontier.ingestion.domain.gate.Question;
import dev.frontier.ingestion.domain.gate.Severity;
import dev.frontier.ingestion.domain.observation.Period;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** What was asked about submissions, and answered. */
@ApplicationScoped
class QuestionTable implements Questions {
  private static final TypeReference<Map<String, Object>> PARAMS = new TypeReference<>() {};

  private final Sql sql;
  private final ObjectMapper mapper;

  QuestionTable(Sql sql, ObjectMapper mapper) {
    this.sql = sql;
    this.mapper = mapper;
  }

  @Override
  public List<Question> of(UUID submission) {
    return sql.query(
        """
        select code, severity, row_number, indicator, region, period, value, params, since,
               justification, justified_by_id, justified_by_name, justified_at,
               accepted_by_id, accepted_by_name, accepted_at
        from submission_finding where submission_id = ? order by row_number, code
        """,
        this::question,
        submission);
  }

  private Question question(ResultSet row) throws SQLException {
    Finding finding =
        new Finding(
            row.getString("code"),
            Severity.valueOf(row.getString("severity")),
            row.getInt("row_number"),
            row.getString("indicator"),
            row.getString("region"),
            Period.parse(row.getString("period")).orElseThrow(),
            row.getString("value"),
            params(row.getString("params")));
    String text = row.getString("justification");
    Justification justification =
        text == null
            ? null
            : new Justification(
                text,
                person(row, "justified_by"),
                Sql.instant(row, "justified_at"),
                person(row, "accepted_by"),
                Sql.instant(row, "accepted_at"));
    return new Question(finding, Sql.instant(row, "since"), justification);
  }

  private static Person person(ResultSet row, String column) throws SQLException {
    String id = row.getString(column + "_id");
    return id == null ? null : new Person(id, row.getString(column + "_name"));
  }

  @Override
  public void keep(UUID submission, List<Question> questions) {
    sql.update("delete from submission_finding where submission_id = ?", submission);
    if (questions.isEmpty()) {
      return;
    }
    sql.update(
        """
        insert into submission_finding
          (submission_id, code, severity, row_number, indicator, region, period, value, params,
           since, justification, justified_by_id, justified_by_name, justified_at,
           accepted_by_id, accepted_by_name, accepted_at)
        select ?, asked.* from unnest(?, ?, ?, ?, ?, ?, ?, ?::jsonb[], ?::timestamptz[],
          ?, ?, ?, ?::timestamptz[], ?, ?, ?::timestamptz[]) as asked
        """,
        submission,
        text(questions, one -> one.finding().code()),
        text(questions, one -> one.finding().severity().name()),
        Sql.Column.of("int4", questions, one -> one.finding().row()),
        text(questions, one -> one.finding().indicator()),
        text(questions, one -> one.finding().region()),
        text(questions, one -> one.finding().period().text()),
        text(questions, one -> one.finding().value()),
        text(questions, one -> json(one.finding().params())),
        text(questions, one -> one.since()),
        text(questions, answer(Justification::text)),
        text(questions, answer(one -> one.by().id())),
        text(questions, answer(one -> one.by().name())),
        text(questions, answer(Justification::at)),
        text(questions, answer(one -> one.acceptedBy() == null ? null : one.acceptedBy().id())),
        text(questions, answer(one -> one.acceptedBy() == null ? null : one.acceptedBy().name())),
        text(questions, answer(Justification::acceptedAt)));
  }

  private static Function<Question, Object> answer(Function<Justification, Object> part) {
    return question ->
        question.justification() == null ? null : part.apply(question.justification());
  }

  /** Sent as text and cast in the statement; an instant is then in UTC. */
  private static Sql.Column text(List<Question> questions, Function<Question, ?> part) {
    return Sql.Column.of(
        "text",
        questions,
        question -> {
          Object value = part.apply(question);
          return value instanceof Instant at ? at.toString() : value;
        });
  }

  private String json(Map<String, Object> params) {
    try {
      return mapper.writeValueAsString(params);
    } catch (JsonProcessingException failure) {
      throw new IllegalStateException("A finding cannot be kept", failure);
    }
  }

  private Map<String, Object> params(String json) {
    try {
      return mapper.readValue(json, PARAMS);
    } catch (JsonProcessingException failure) {
      throw new IllegalStateException("A kept finding cannot be read", failure);
    }
  }
}
