package dev.frontier.policytracker.adapter.in.rest;

import dev.frontier.platform.testing.FrontierStack;
import dev.frontier.platform.testing.OpenApiContract;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(FrontierStack.class)
class OpenApiTest {

  @Test
  void theCommittedDocumentIsWhatRuns() {
    OpenApiContract.assertEqual("policy-tracker");
  }
}
