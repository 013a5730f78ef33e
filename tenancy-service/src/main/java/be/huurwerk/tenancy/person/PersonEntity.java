package be.huurwerk.tenancy.person;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;

@Entity
@Table(name = "person")
class PersonEntity {

    @Id
    @Column(name = "person_id")
    UUID personId;

    @Column(name = "ssin")
    String ssin;

    @Column(name = "given_name")
    String givenName;

    @Column(name = "family_name")
    String familyName;

    @Column(name = "given_name_key")
    String givenNameKey;

    @Column(name = "family_name_key")
    String familyNameKey;

    @Column(name = "birth_date")
    LocalDate birthDate;

    @Embedded
    ContactEmbeddable contact;

    /** Since when nobody knows who this was; the names and the SSIN are gone. */
    @Column(name = "erased_on")
    LocalDate erasedOn;

    @Version
    long version;

    Person toPerson() {
        return new Person(
                personId,
                Ssin.parse(ssin).orElseThrow(),
                givenName,
                familyName,
                birthDate,
                contact.toContact(),
                version);
    }
}
