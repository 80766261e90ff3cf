package dev.frontier.policytracker.application.port;

import dev.frontier.policytracker.domain.progress.Judgement;
import dev.frontier.policytracker.domain.progress.Report;
import java.util.Optional;

/** A report with the verdict on it, if there is one yet. */
public record FiledReport(Report report, Optional<Judgement> judgement) {}
