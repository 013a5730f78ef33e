package be.huurwerk.sample.resource;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
class ThingEntity {

    @Id
    long id;
}
