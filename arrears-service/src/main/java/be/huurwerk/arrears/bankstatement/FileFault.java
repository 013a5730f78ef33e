package be.huurwerk.arrears.bankstatement;

import be.huurwerk.bankformats.Words;
import be.huurwerk.bankformats.camt.CamtFinding;
import be.huurwerk.bankformats.coda.CodaFinding;
import be.huurwerk.webkit.problem.Text;

/**
 * At a line and field of a file something else was expected.
 *
 * @param line from 1
 * @param kind what faults of a kind have in common
 * @param field as programs know it
 * @param fieldName as people do
 */
record FileFault(int line, String kind, String field, Words fieldName, Words expected, Words found) {

    static FileFault of(CodaFinding finding) {
        return new FileFault(
                finding.line(),
                finding.fault() + " " + finding.field(),
                finding.field(),
                finding.fieldName(),
                finding.expected(),
                finding.found());
    }

    static FileFault of(CamtFinding finding) {
        return new FileFault(
                finding.line(),
                finding.fault().name(),
                finding.field(),
                Words.of(finding.field()),
                finding.expected(),
                finding.found());
    }

    /** Line and field. */
    String place() {
        return "line " + line + ", " + field;
    }

    Text sentence() {
        return new Text(
                "Line " + line + ", " + fieldName.en() + ": expected " + expected.en() + ", found " + found.en() + ".",
                "Regel " + line + ", " + fieldName.nl() + ": verwacht " + expected.nl() + ", gevonden " + found.nl()
                        + ".");
    }
}
