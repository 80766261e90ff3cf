package dev.frontier.gateway.adapter.out.memory;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.frontier.gateway.application.port.RequestBudgets;
import dev.frontier.gateway.config.LimitsConfig;
import dev.frontier.gateway.domain.admission.Budget;
import dev.frontier.gateway.domain.admission.ClientKey;
import dev.frontier.gateway.domain.admission.RateClass;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/**
 * Token buckets in this gateway's own memory. Each replica counts for itself, so n replicas let n
 * budgets pass: a limit against overload, not a tariff, and worth no shared store.
 */
@ApplicationScoped
public class BucketBudgets implements RequestBudgets {

  private final Map<RateClass, Budget> budgets = new EnumMap<>(RateClass.class);
  private final Map<RateClass, Cache<ClientKey, Bucket>> buckets = new EnumMap<>(RateClass.class);

  public BucketBudgets(LimitsConfig limits) {
    budgets.put(RateClass.API, new Budget(limits.apiBurst(), limits.apiPerSecond()));
    budgets.put(RateClass.SIGN_IN, new Budget(limits.signInBurst(), limits.signInPerSecond()));
    budgets.forEach(
        (rateClass, budget) ->
            buckets.put(
                rateClass,
                Caffeine.newBuilder()
                    .maximumSize(limits.clients())
                    // By then a bucket is full again, and a full one says nothing.
                    .expireAfterAccess(Duration.ofSeconds(budget.burst() / budget.perSecond() + 1))
                    .build()));
  }

  @Override
  public OptionalLong take(RateClass rateClass, ClientKey client) {
    Budget budget = budgets.get(rateClass);
    Bucket bucket = buckets.get(rateClass).get(client, key -> bucket(budget));
    ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
    if (probe.isConsumed()) {
      return OptionalLong.empty();
    }
    long nanos = probe.getNanosToWaitForRefill();
    return OptionalLong.of(Math.max(1, TimeUnit.NANOSECONDS.toSeconds(nanos + 999_999_999L)));
  }

  private static Bucket bucket(Budget budget) {
    return Bucket.builder()
        .addLimit(
            limit ->
                limit
                    .capacity(budget.burst())
                    .refillGreedy(budget.perSecond(), Duration.ofSeconds(1)))
        .build();
  }
}
