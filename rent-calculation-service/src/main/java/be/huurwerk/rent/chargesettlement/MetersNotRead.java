package be.huurwerk.rent.chargesettlement;

import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import java.util.List;
import java.util.Map;

/** The refusal of a division by meters of which some were not read: it names the dwellings and the days. */
public final class MetersNotRead {

    private MetersNotRead() {}

    /** @param unread one at least */
    public static ProblemException of(List<UnreadDays> unread) {
        long dwellings = unread.stream().map(UnreadDays::dwellingId).distinct().count();
        return ProblemException.conflict(
                        "metersNotRead",
                        new Text(
                                "Of " + dwellings + " dwellings the meter was not read for all days of the heating:"
                                        + " record how it stood, estimated where nobody read it.",
                                "Van " + dwellings + " woningen is de meter niet opgenomen voor alle dagen van de"
                                        + " verwarming: noteer de stand, geraamd waar niemand hem opnam."))
                .with(
                        "notRead",
                        unread.stream()
                                .map(days -> Map.of(
                                        "dwellingId", days.dwellingId().toString(),
                                        "from", days.from().toString(),
                                        "until", days.until().toString()))
                                .toList());
    }
}
