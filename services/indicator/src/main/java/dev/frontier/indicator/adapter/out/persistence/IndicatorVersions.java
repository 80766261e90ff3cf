package dev.frontier.indicator.adapter.out.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;

/** The stored versions of indicators. */
@ApplicationScoped
class IndicatorVersions implements PanacheRepository<IndicatorVersion> {}
