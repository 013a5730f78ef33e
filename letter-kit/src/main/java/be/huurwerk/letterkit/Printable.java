package be.huurwerk.letterkit;

import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import java.text.Normalizer;
import java.util.Collection;
import java.util.UUID;

/** What the fonts of letters can write: Latin with any accent, Greek and Cyrillic. A letter never shows a stand-in for a name. */
public final class Printable {

    private Printable() {}

    /**
     * @param property of the addressee in tenancy-service, which holds the texts
     * @throws ProblemException 409 that names the property when a letter can't write one of them; never the text
     */
    public static void require(UUID tenancyId, String property, Collection<String> texts) {
        if (!texts.stream().allMatch(Printable::is)) {
            throw ProblemException.conflict(
                            "unprintableText",
                            new Text(
                                    "The '" + property + "' of the addressee of tenancy " + tenancyId
                                            + " can't be printed: a letter writes Latin, Greek and Cyrillic letters.",
                                    "De '" + property + "' van de geadresseerde van huur " + tenancyId
                                            + " kan niet afgedrukt worden: een brief schrijft Latijnse, Griekse en"
                                            + " cyrillische letters."))
                    .with("property", property);
        }
    }

    static boolean is(String text) {
        return composed(text).codePoints().allMatch(point -> isLeftOut(point) || Fonts.have(point));
    }

    /** A letter and its accent as one character, as fonts hold them. */
    static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** What shows nothing, or XML can't hold. */
    static boolean isLeftOut(int point) {
        boolean control = Character.isISOControl(point) && point != '\n' && point != '\t';
        boolean format = Character.getType(point) == Character.FORMAT && point != 0xad;
        boolean none = point >= 0xd800 && point <= 0xdfff || (point & 0xfffe) == 0xfffe;
        return control || format || none;
    }
}
