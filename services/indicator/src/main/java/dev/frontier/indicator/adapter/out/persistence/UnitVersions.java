package dev.frontier.indicator.adapter.out.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;

/** The versions of units. */
@ApplicationScoped
class UnitVersions implements PanacheRepository<UnitVersion> {}
