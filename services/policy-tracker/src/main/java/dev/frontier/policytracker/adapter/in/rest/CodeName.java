package dev.frontier.policytracker.adapter.in.rest;

import dev.frontier.policytracker.domain.plan.Ministry;

/** A code with its names in both languages. */
record CodeName(String code, String nameZh, String nameEn) {
  static CodeName of(Ministry ministry) {
    return new CodeName(ministry.code(), ministry.name().zh(), ministry.name().en());
  }
}
