package dev.frontier.ingestion.adapter.in.rest;

import dev.frontier.ingestion.domain.gate.Question;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All that the gate asks about a submission. */
@Schema(name = "Findings")
record FindingsView(
    @Schema(required = true) UUID submission,
    @Schema(required = true, description = "How many cannot be justified") long errors,
    @Schema(required = true, description = "How many still need a justification") long open,
    @Schema(required = true, description = "By row") List<FindingView> findings) {
  static FindingsView of(UUID submission, List<Question> questions, Locale language) {
    return new FindingsView(
        submission,
        questions.stream().filter(question -> question.finding().isError()).count(),
        questions.stream().filter(Question::isOpen).count(),
        FindingView.of(questions, language));
  }
}
