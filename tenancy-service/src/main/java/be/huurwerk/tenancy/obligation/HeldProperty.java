package be.huurwerk.tenancy.obligation;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A right in a dwelling or building land, at home or abroad, that a tenant or partner has. */
record HeldProperty(Right right, Kind object, Acquisition acquisition, LocalDate acquiredOn) {

    @Schema(name = "PropertyRight")
    enum Right {
        fullOwnership,
        /** Gedeeltelijke volle eigendom. */
        partOwnership,
        /** Vruchtgebruik. */
        usufruct,
        /** Erfpacht. */
        leasehold,
        /** Opstal. */
        superficies,
        /** A right given to another in one's own property. */
        grantedRight,
        /** Brought into a company of which one is manager, director or shareholder. */
        companyShare
    }

    @Schema(name = "PropertyKind")
    enum Kind {
        dwelling,
        /** Bouwgrond. */
        buildingLand
    }

    @Schema(name = "PropertyAcquisition")
    enum Acquisition {
        gift(true),
        inheritance(true),
        purchase(false),
        other(false);

        private final boolean free;

        Acquisition(boolean free) {
            this.free = free;
        }

        /** Kosteloze verwerving. */
        boolean isFree() {
            return free;
        }
    }
}
