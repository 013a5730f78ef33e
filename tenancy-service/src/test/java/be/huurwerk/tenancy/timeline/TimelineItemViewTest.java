package be.huurwerk.tenancy.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.webkit.lang.Language;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TimelineItemViewTest {

    private static final UUID NOTICE = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057");
    private static final UUID ANYONE = UUID.fromString("7fffffff-0000-7000-8000-000000000000");

    @Test
    void tellsInTheLanguageAskedAndNamesNobodyWithoutTheScope() {
        // Given
        TimelineItem item = item(TimelineKind.noticeReceived, "careHome", false);
        // When
        String dutch = TimelineItemView.of(item, true, Language.NL).text();
        String english = TimelineItemView.of(item, false, Language.EN).text();
        // Then
        assertThat(dutch).isEqualTo("Opzeg ontvangen: opname in een zorgvoorziening (Proefella Van Testegem)");
        assertThat(english).isEqualTo("Notice was received: care home");
    }

    @Test
    void hidesTheKindOfADocumentAsTheDocumentDoes() {
        // Given
        TimelineItem item = item(TimelineKind.documentKept, "disabilityCertificate", false);
        // When, Then
        assertThat(TimelineItemView.of(item, true, Language.EN).text()).contains("disability certificate");
        assertThat(TimelineItemView.of(item, false, Language.EN).text()).isEqualTo("A document was kept: ***");
    }

    @Test
    void marksWhatWasAnnulled() {
        // When
        TimelineItemView annulled =
                TimelineItemView.of(item(TimelineKind.noticeReceived, "ordinary", true), false, Language.EN);
        // Then
        assertThat(annulled.text()).isEqualTo("Notice was received: ordinary notice [annulled]");
        assertThat(annulled.annulled()).contains(true);
    }

    @Test
    void readsFromAnIdWhenItsRecordWasMade() {
        // When
        TimelineItemView view =
                TimelineItemView.of(item(TimelineKind.noticeReceived, "ordinary", false), false, Language.EN);
        // Then
        assertThat(view.at().orElseThrow()).hasToString("2023-06-30T05:34:18.518+02:00");
        assertThat(TimelineItemView.of(item(TimelineKind.noticeSigned, "", false), false, Language.EN)
                        .at())
                .isEmpty();
    }

    @Test
    void tellsAStepOfTheLandlordsOwnAsItIs() {
        // When
        String text = CodeWords.of("nuisance coffeeWithNeighbours", Language.NL);
        // Then
        assertThat(text).isEqualTo("overlast, coffee with neighbours");
    }

    @Test
    void hasASentenceInBothLanguagesForEveryKind() {
        assertThat(Stream.of(TimelineKind.values()).map(TimelineKind::sentence))
                .allSatisfy(sentence -> assertThat(sentence.en().contains("{what}"))
                        .isEqualTo(sentence.nl().contains("{what}")));
    }

    private static TimelineItem item(TimelineKind kind, String codes, boolean annulled) {
        return new TimelineItem(
                LocalDate.of(2019, 7, 10),
                kind,
                NOTICE,
                0,
                codes,
                Optional.of(ANYONE),
                Optional.of("Proefella Van Testegem"),
                "/tenancies/x/notices/y",
                annulled);
    }
}
