package org.packseal.core.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class MessagesTest {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^}]*}");

    private final Messages english = Messages.of(Locale.ENGLISH);
    private final Messages german = Messages.of(Locale.GERMAN);

    @Test
    void languages_keys_areTheSame() {
        assertThat(new TreeSet<>(german.keys())).isEqualTo(new TreeSet<>(english.keys()));
    }

    @Test
    void languages_placeholders_areTheSameForEachKey() {
        List<String> wrong = new ArrayList<>();
        for (String key : new TreeSet<>(english.keys())) {
            if (!placeholders(english, key).equals(placeholders(german, key))) {
                wrong.add(key + " " + placeholders(english, key) + " " + placeholders(german, key));
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void german_everyText_differsFromEnglish() {
        List<String> untranslated = new ArrayList<>();
        for (String key : new TreeSet<>(english.keys())) {
            boolean sameInBoth = key.equals("found.rule")
                    || key.equals("found.other")
                    || key.equals("definition.line")
                    || key.equals("definition.limb")
                    || key.equals("definition.scope")
                    || key.equals("fact.identity.name");
            if (!sameInBoth && String.valueOf(english.template(key)).equals(german.template(key))) {
                untranslated.add(key);
            }
        }
        assertThat(untranslated).isEmpty();
    }

    @Test
    void texts_accusesSomebody_never() {
        List<String> accusing = new ArrayList<>();
        Pattern words = Pattern.compile(
                "(?i)\\b(criminal|crime|offence|offender|guilty|fraudster|culprit|Straftäter|Täter|schuldig|strafbar|Verbrechen)\\b");
        for (Messages messages : List.of(english, german)) {
            for (String key : messages.keys()) {
                if (words.matcher(String.valueOf(messages.template(key))).find()) {
                    accusing.add(key);
                }
            }
        }
        assertThat(accusing).isEmpty();
    }

    @Test
    void of_otherLanguage_isEnglish() {
        assertThat(Messages.of(Locale.JAPANESE)).isSameAs(english);
        assertThat(Messages.of(Locale.forLanguageTag("de-CH"))).isSameAs(german);
    }

    @Test
    void sentence_codesInParameters_becomeTheirTexts() {
        Statement statement = Statement.of("found.rule").with("rule", "ID-01").with("level", "WEAK");

        assertThat(english.sentence(statement)).isEqualTo("The name differs from the authorised name. (weak sign)");
        assertThat(german.sentence(statement))
                .isEqualTo("Der Name weicht vom zugelassenen Namen ab. (schwaches Indiz)");
    }

    @Test
    void sentence_ruleOfAnotherPack_usesItsTitle() {
        Statement statement = new Statement(
                "found.rule", Map.of("rule", "XX-7", "level", "STRONG", "title", "Cap has another colour."));

        assertThat(english.sentence(statement)).isEqualTo("Cap has another colour. (strong sign)");
    }

    @Test
    void sentence_factOfAnActor_namesTheActor() {
        Statement conflict = Statement.of("found.conflict").with("fact", "source.importer.address");

        assertThat(english.sentence(conflict)).startsWith("Statements about \"address of the importer\" disagree.");
        assertThat(english.sentence(Statement.of("ask.source.mah.statement")))
                .startsWith("Does the marketing authorisation holder confirm this very pack?");
    }

    @Test
    void sentence_parameterWithBraces_isNotFilledAgain() {
        Statement statement = Statement.of("token.SIGNATURE_VALID").with("issuer", "{issuer} {rule:issuer}");

        assertThat(english.sentence(statement)).contains("comes from {issuer} {rule:issuer}. It");
    }

    private static Set<String> placeholders(Messages messages, String key) {
        Set<String> found = new TreeSet<>();
        PLACEHOLDER.matcher(String.valueOf(messages.template(key))).results().forEach(hit -> found.add(hit.group()));
        return found;
    }
}
