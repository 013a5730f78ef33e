package be.huurwerk.tenancy.dwelling;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;

@Entity
@Table(name = "dwelling")
class DwellingEntity {

    @Id
    @Column(name = "dwelling_id")
    UUID dwellingId;

    @Column(name = "reference")
    String reference;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    DwellingKind kind;

    @Column(name = "bedrooms")
    int bedrooms;

    @Column(name = "street")
    String street;

    @Column(name = "house_number")
    String houseNumber;

    @Column(name = "box_number")
    String boxNumber;

    @Column(name = "postal_code")
    String postalCode;

    @Column(name = "municipality")
    String municipality;

    @Column(name = "adapted")
    Boolean adapted;

    @Column(name = "communal_heating")
    Boolean communalHeating;

    @Column(name = "maximum_occupants")
    Integer maximumOccupants;

    @Enumerated(EnumType.STRING)
    @Column(name = "ownership")
    Ownership ownership;

    @ElementCollection
    @CollectionTable(name = "dwelling_figure", joinColumns = @JoinColumn(name = "dwelling_id"))
    @OrderBy("validFrom")
    @Fetch(FetchMode.SUBSELECT)
    List<FigureEmbeddable> figures = new ArrayList<>();

    @Version
    long version;

    Dwelling toDwelling() {
        return new Dwelling(
                dwellingId,
                reference,
                kind,
                bedrooms,
                new Address(street, houseNumber, Optional.ofNullable(boxNumber), postalCode, municipality),
                figures.stream().map(FigureEmbeddable::toFigures).toList(),
                Optional.ofNullable(adapted),
                Optional.ofNullable(communalHeating),
                Optional.ofNullable(maximumOccupants),
                Optional.ofNullable(ownership),
                version);
    }
}
