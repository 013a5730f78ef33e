package be.huurwerk.tenancy.person;

import be.huurwerk.tenancy.Issues;
import be.huurwerk.webkit.body.CheckedBy;
import be.huurwerk.webkit.body.Personal;
import be.huurwerk.webkit.problem.Issue;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a person is reached; what is left out is not known.
 *
 * @param preferredLanguage two letters of ISO 639-1
 * @param telephones as {@code +32470123456} (E.164), the one to call first in front
 * @param correspondenceAddress where the person wants letters, if it is not the dwelling
 */
record Contact(
        Optional<@Pattern(regexp = "[a-z]{2}") String> preferredLanguage,
        @Personal Optional<@Size(max = 254) @Pattern(regexp = EMAIL) String> email,
        @Personal Optional<@Size(max = 5) List<@CheckedBy(TelephoneCheck.class) String>> telephones,
        Optional<Channel> preferredChannel,
        @Personal Optional<CorrespondenceAddress> correspondenceAddress) {

    /** What mail systems take, without quotes and comments; the whole is 254 characters at most. */
    static final String EMAIL = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]{1,64}(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]{1,64}){0,30}"
            + "@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.){1,30}[A-Za-z]{2,63}";

    /** How the person wants to hear of us, where the law does not ask for a letter. */
    enum Channel {
        email,
        telephone,
        post
    }

    /** What can be seen only of several properties together. */
    List<Issue> faults() {
        List<Issue> faults = new ArrayList<>();
        Languages.fault(preferredLanguage).ifPresent(faults::add);
        if (preferredChannel.filter(Channel.email::equals).isPresent() && email.isEmpty()) {
            faults.add(Issues.required(
                    "email",
                    "The preferred channel is e-mail, so an address is needed.",
                    "Het verkozen kanaal is e-mail, dus is een adres nodig."));
        }
        if (preferredChannel.filter(Channel.telephone::equals).isPresent()
                && numbers().isEmpty()) {
            faults.add(Issues.required(
                    "telephones",
                    "The preferred channel is the telephone, so a number is needed.",
                    "Het verkozen kanaal is de telefoon, dus is een nummer nodig."));
        }
        correspondenceAddress.map(CorrespondenceAddress::faults).ifPresent(faults::addAll);
        return faults;
    }

    List<String> numbers() {
        return telephones.orElse(List.of());
    }

    boolean isEmpty() {
        return numbers().isEmpty()
                && Stream.of(preferredLanguage, email, preferredChannel, correspondenceAddress)
                        .allMatch(Optional::isEmpty);
    }

    /** Without what it holds, so that none of it reaches a log. */
    @Override
    public String toString() {
        return "Contact";
    }
}
