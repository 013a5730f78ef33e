package be.huurwerk.sample.sound;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
class BillEntity {

    @Id
    long id;
}
