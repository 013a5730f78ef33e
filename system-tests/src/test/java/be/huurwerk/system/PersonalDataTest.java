package be.huurwerk.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PersonalDataTest {

    @Test
    void findsNamesAndNumbersInEveryWriting() {
        assertThat(PersonalData.in("{\"ssin\":\"80650100167\",\"givenName\":\"Tine\"}"))
                .containsExactlyInAnyOrder("80650100167", "Tine");
        assertThat(PersonalData.in("value 80.65.01-001.67 of VANDEZOEKWORTEL"))
                .containsExactlyInAnyOrder("80.65.01-001.67", "VANDEZOEKWORTEL");
        assertThat(PersonalData.in("/persons?q=testhuurder")).containsExactly("testhuurder");
    }

    @Test
    void takesNeitherIdsNorTimesNorOtherWordsForPersonalData() {
        assertThat(PersonalData.in("0190a1b2-8065-7010-8016-780650100167")).isEmpty();
        assertThat(PersonalData.in("2019-07-01T10:11:12.806501001Z routine")).isEmpty();
        assertThat(PersonalData.in("+++010/0000/00101+++ 1570000000000")).isEmpty();
    }
}
