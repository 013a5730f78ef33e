package be.huurwerk.tenancy.dwelling;

import java.util.List;
import java.util.UUID;

/** The dated figures of a dwelling, all of them, after a change. */
record FiguresChanged(UUID dwellingId, List<RentFigures> figures) {

    static final String TYPE = "dwellings.notify.figuresChanged";
}
