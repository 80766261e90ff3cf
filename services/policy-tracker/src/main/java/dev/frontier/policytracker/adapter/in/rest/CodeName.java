package dev.frontier.policytracker.adapter.in.rest;

import dev.frontier.policytracker.domain.plan.Ministry;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A code with its names in both languages. */
@Schema(name = "CodeName", description = "A code with its names")
record CodeName(String code, String nameZh, String nameEn) {
  static CodeName of(Ministry ministry) {
    return new CodeName(ministry.code(), ministry.name().zh(), ministry.name().en());
  }
}
