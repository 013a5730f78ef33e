package be.huurwerk.tenancy.person;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import java.util.Optional;

@Embeddable
class ContactEmbeddable {

    @Column(name = "preferred_language")
    String preferredLanguage;

    @Column(name = "email")
    String email;

    @Column(name = "telephones")
    String[] telephones = {};

    @Column(name = "preferred_channel")
    @Enumerated(EnumType.STRING)
    Contact.Channel preferredChannel;

    @Column(name = "correspondence_street")
    String street;

    @Column(name = "correspondence_house_number")
    String houseNumber;

    @Column(name = "correspondence_box_number")
    String boxNumber;

    @Column(name = "correspondence_postal_code")
    String postalCode;

    @Column(name = "correspondence_municipality")
    String municipality;

    @Column(name = "correspondence_country")
    String country;

    static ContactEmbeddable of(Contact contact) {
        ContactEmbeddable row = new ContactEmbeddable();
        row.preferredLanguage = contact.preferredLanguage().orElse(null);
        row.email = contact.email().orElse(null);
        row.telephones = contact.numbers().toArray(String[]::new);
        row.preferredChannel = contact.preferredChannel().orElse(null);
        contact.correspondenceAddress().ifPresent(row::setAddress);
        return row;
    }

    Contact toContact() {
        return new Contact(
                Optional.ofNullable(preferredLanguage),
                Optional.ofNullable(email),
                Optional.of(List.of(telephones)).filter(numbers -> !numbers.isEmpty()),
                Optional.ofNullable(preferredChannel),
                Optional.ofNullable(street).map(known -> address()));
    }

    private CorrespondenceAddress address() {
        return new CorrespondenceAddress(
                street,
                houseNumber,
                Optional.ofNullable(boxNumber),
                postalCode,
                municipality,
                Optional.ofNullable(country));
    }

    private void setAddress(CorrespondenceAddress address) {
        street = address.street();
        houseNumber = address.houseNumber();
        boxNumber = address.boxNumber().orElse(null);
        postalCode = address.postalCode();
        municipality = address.municipality();
        country = address.country().orElse(null);
    }
}
