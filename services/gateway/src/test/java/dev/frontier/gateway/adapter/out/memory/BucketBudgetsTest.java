package dev.frontier.gateway.adapter.out.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontier.gateway.config.LimitsConfig;
import dev.frontier.gateway.domain.admission.ClientKey;
import dev.frontier.gateway.domain.admission.RateClass;
import io.quarkus.runtime.configuration.MemorySizeConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.OptionalLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A client's budget")
class BucketBudgetsTest {

  private static final ClientKey ONE = ClientKey.of("10.0.0.1");
  private static final ClientKey OTHER = ClientKey.of("10.0.0.2");

  @Test
  @DisplayName("is spent by that client and that kind of request alone, and says when it is back")
  void spent() {
    BucketBudgets budgets = budgets();
    budgets.take(RateClass.SIGN_IN, ONE);
    budgets.take(RateClass.SIGN_IN, ONE);

    OptionalLong wait = budgets.take(RateClass.SIGN_IN, ONE);

    assertThat(wait).hasValue(1);
    assertThat(budgets.take(RateClass.SIGN_IN, OTHER)).isEmpty();
    assertThat(budgets.take(RateClass.API, ONE)).isEmpty();
  }

  private static BucketBudgets budgets() {
    LimitsConfig limits =
        new SmallRyeConfigBuilder()
            .withMapping(LimitsConfig.class)
            .withConverter(
                io.quarkus.runtime.configuration.MemorySize.class, 200, new MemorySizeConverter())
            .withDefaultValue("frontier.gateway.limits.sign-in-burst", "2")
            .withDefaultValue("frontier.gateway.limits.sign-in-per-second", "1")
            .build()
            .getConfigMapping(LimitsConfig.class);
    return new BucketBudgets(limits);
  }
}
