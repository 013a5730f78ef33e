package be.huurwerk.arrears.prescription;

import java.time.LocalDate;

/** What makes the prescription of a debt begin anew (stuiting, old art. 2244 and 2248 BW). */
public record Interruption(Kind kind, LocalDate on) {

    /** The names are those of the JSON, of the database and of the parameter. */
    public enum Kind {
        /** A registered formal notice by a lawyer or a bailiff, with the content that the law asks. */
        formalNotice,
        /** A summons or a petition. */
        summons,
        /** The tenant acknowledges the debt. */
        acknowledgement
    }
}
