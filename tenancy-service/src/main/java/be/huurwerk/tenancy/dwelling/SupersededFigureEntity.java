package be.huurwerk.tenancy.dwelling;

import be.huurwerk.servicekit.time.Moments;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Written by SQL, only read here. */
@Entity
@Table(name = "superseded_figure")
class SupersededFigureEntity {

    @Id
    @Column(name = "superseded_figure_id")
    UUID supersededFigureId;

    @Column(name = "dwelling_id")
    UUID dwellingId;

    @Embedded
    FigureEmbeddable figures;

    @Column(name = "superseded_at")
    Instant supersededAt;

    SupersededFigures toSuperseded() {
        return new SupersededFigures(figures.toFigures(), Moments.inBrussels(supersededAt));
    }
}
