package be.huurwerk.servicekit.sql;

import java.sql.SQLException;

/** A statement failed; {@link Fault} says whether it may succeed later. */
public final class SqlFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SqlFault(SQLException cause) {
        super(cause);
    }
}
