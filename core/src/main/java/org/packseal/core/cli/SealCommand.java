package org.packseal.core.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.packseal.core.cli.console.ConsoleCommand;
import org.packseal.core.cli.console.FileCode;
import org.packseal.core.cli.console.FileProblem;
import org.packseal.core.cli.record.RecordLoop;
import org.packseal.core.cli.record.ScanJson;
import org.packseal.core.cli.record.ScanOptions;
import org.packseal.core.cli.record.WrittenJson;
import org.packseal.core.cli.trust.SigningKeyOption;
import org.packseal.core.cli.trust.TrustOptions;
import org.packseal.crypto.problem.SealingException;
import org.packseal.crypto.problem.SealingProblem;
import org.packseal.crypto.seal.PackSealer;
import org.packseal.crypto.seal.SealedPack;
import org.packseal.crypto.seal.TokenForm;
import org.packseal.crypto.trust.TrustList;
import org.packseal.gs1.ParsedScan;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** {@code packseal seal}: packs to sealed packs, signed with an issuer's key. */
@Command(
        name = "seal",
        description = "Signs packs: adds the token to each scan. With --trust only where that list lets the key sign; "
                + "without it nobody asks.")
final class SealCommand extends ConsoleCommand {
    @Mixin
    private ScanOptions options = new ScanOptions();

    @Mixin
    private TrustOptions trust = new TrustOptions();

    @Mixin
    private SigningKeyOption signing = new SigningKeyOption();

    @Option(
            names = "--form",
            defaultValue = "compact",
            converter = Form.class,
            paramLabel = "FORM",
            description =
                    "compact: one element of 90 characters. upper: two elements of digits and upper-case letters, for "
                            + "scanners that lose case, so the pack may have no lower-case letters either. "
                            + "jws: a text beside the code, which states the pack's data. "
                            + "jws-detached: the same without the data, which are those of the code. Default: compact.")
    private TokenForm form;

    @Override
    public Integer call() {
        PackSealer sealer = sealer();
        int status = new RecordLoop(console())
                .run(
                        options.files,
                        RecordLoop.members(
                                record -> options.answer(record, console().clock(), scan -> seal(scan, sealer))));
        signing.requireNoneAwaited();
        return status;
    }

    /**
     * With a trust list, a sealer whose key the list admits now. The clock of the run decides, because a record of the input
     * must not extend the time of a key.
     */
    private PackSealer sealer() {
        Optional<TrustList> list = trust.trustList(console());
        PackSealer sealer = PackSealer.with(signing.key())
                .form(form)
                .clock(options.clock(console().clock()));
        if (list.isEmpty()) {
            return sealer;
        }
        PackSealer listed = sealer.listedIn(list.get());
        listed.keyProblem().ifPresent(problem -> {
            boolean ofList = problem == SealingProblem.LIST_EXPIRED;
            FileCode code = ofList ? FileCode.LIST_REFUSED : FileCode.KEY_REFUSED;
            String file = String.valueOf(ofList ? trust.list : signing.place());
            throw new FileProblem(code, file, problem + ": " + problem.message());
        });
        return listed;
    }

    private static ObjectNode seal(ParsedScan scan, PackSealer sealer) {
        try {
            SealedPack sealed = sealer.seal(scan);
            ObjectNode json = JsonNodeFactory.instance.objectNode().put("ok", true);
            json.put("scan", sealed.elementString().toScanData());
            json.putRawValue("written", WrittenJson.of(sealed.elementString()));
            json.put("token", sealed.token());
            json.putArray("problems");
            return json;
        } catch (SealingException e) {
            return refused(scan, e);
        }
    }

    private static ObjectNode refused(ParsedScan scan, SealingException e) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("ok", false);
        ArrayNode problems = ScanJson.problems(scan.problems());
        problems.addObject()
                .put("code", e.problem().name())
                .put("message", e.problem().message());
        json.set("problems", problems);
        return json;
    }

    static final class Form implements ITypeConverter<TokenForm> {
        @Override
        public TokenForm convert(String name) {
            return Arrays.stream(TokenForm.values())
                    .filter(form -> name(form).equals(name))
                    .findFirst()
                    .orElseThrow(() ->
                            new TypeConversionException("Expected one of " + names() + ", found '" + name + "'."));
        }

        /** The values of the option, in the order of the enum. */
        private static List<String> names() {
            return Arrays.stream(TokenForm.values()).map(Form::name).toList();
        }

        private static String name(TokenForm form) {
            return form.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
