import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * Reads a bundle as Maven Central's requirements do (central.sonatype.org, "Requirements"): the elements of each POM, sources and
 * Javadoc beside each jar, checksums, signatures, and beyond them a bill of materials.
 *
 * <p>Usage: CentralRules.java [--rehearsal] BUNDLE.ZIP. A rehearsal lets a snapshot version, the placeholder of an address and missing
 * signatures pass, and says so.
 */
final class CentralRules {

    private static final Map<String, String> CHECKSUMS =
            new TreeMap<>(Map.of("md5", "MD5", "sha1", "SHA-1", "sha256", "SHA-256", "sha512", "SHA-512"));

    private static final List<String> POM_ELEMENTS =
            List.of("name", "description", "url", "licenses/license/name", "licenses/license/url", "developers/developer/name",
                    "scm/connection", "scm/url");

    private final Map<String, byte[]> files = new TreeMap<>();
    private final List<String> problems = new ArrayList<>();
    private final boolean rehearsal;
    private int unsigned;

    private CentralRules(boolean rehearsal) {
        this.rehearsal = rehearsal;
    }

    public static void main(String[] args) throws Exception {
        CentralRules rules = new CentralRules(args[0].equals("--rehearsal"));
        rules.read(Path.of(args[args.length - 1]));
        rules.check();
        rules.problems.forEach(System.out::println);
        if (!rules.problems.isEmpty()) {
            System.exit(1);
        }
        System.out.println("Central bundle: " + rules.files.size() + " files follow the rules"
                + (rules.unsigned == 0 ? ", signed." : ", " + rules.unsigned + " not signed yet."));
    }

    private void read(Path archive) throws IOException {
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                files.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
    }

    private void check() throws Exception {
        TreeSet<String> coordinates = new TreeSet<>();
        for (String name : files.keySet()) {
            if (name.endsWith(".pom")) {
                coordinates.add(name.substring(0, name.length() - ".pom".length()));
            }
        }
        checkAddress();
        expect(coordinates.size() == 4, "the POMs of parent, gs1, crypto and core", coordinates.toString());
        for (String artifact : coordinates) {
            checkArtifact(artifact);
        }
        for (String name : files.keySet()) {
            if (isContent(name)) {
                checkChecksums(name);
                checkSignature(name);
            }
        }
    }

    /** The placeholder lies in a domain that is reserved for examples (RFC 2606), so it may be tried with and never published. */
    private void checkAddress() throws Exception {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            if (file.getKey().endsWith(".pom")) {
                String site = value(xml(file.getValue()), null, "properties/packseal.site");
                expect(
                        rehearsal || !site.contains("//example.org"),
                        "the project's own public address in packseal.site (second argument of .ci/release/run)",
                        site);
            }
        }
    }

    private void checkArtifact(String artifact) throws Exception {
        Element pom = xml(files.get(artifact + ".pom"));
        Element parent = child(pom, "parent") == null ? null : xml(parentOf(pom));
        for (String element : POM_ELEMENTS) {
            expect(!value(pom, parent, element).isBlank(), element + " in " + artifact + ".pom", "none");
        }
        String version = value(pom, null, child(pom, "parent") == null ? "version" : "parent/version");
        expect(rehearsal || !version.endsWith("-SNAPSHOT"), "a release version", version);
        expect(artifact.endsWith("-" + version), "the version in the path of " + artifact, version);
        expect(files.containsKey(artifact + "-cyclonedx.json"), artifact + "-cyclonedx.json", "none");
        if (!value(pom, null, "packaging").equals("pom")) {
            for (String part : List.of(".jar", "-sources.jar", "-javadoc.jar")) {
                expect(files.containsKey(artifact + part), artifact + part, "none");
            }
        }
    }

    private byte[] parentOf(Element pom) {
        String id = value(pom, null, "parent/artifactId");
        String version = value(pom, null, "parent/version");
        byte[] found = files.get("org/packseal/" + id + '/' + version + '/' + id + '-' + version + ".pom");
        if (found == null) {
            throw new IllegalStateException("Expected the parent " + id + " in the bundle, found none.");
        }
        return found;
    }

    private void checkChecksums(String name) throws NoSuchAlgorithmException {
        for (Map.Entry<String, String> checksum : CHECKSUMS.entrySet()) {
            byte[] written = files.get(name + '.' + checksum.getKey());
            String right = HexFormat.of().formatHex(MessageDigest.getInstance(checksum.getValue()).digest(files.get(name)));
            String found = written == null ? "none" : new String(written, StandardCharsets.US_ASCII);
            expect(right.equals(found), name + '.' + checksum.getKey() + " = " + right, found);
        }
    }

    private void checkSignature(String name) {
        byte[] signature = files.get(name + ".asc");
        if (signature == null) {
            unsigned++;
            expect(rehearsal, name + ".asc", "none");
        } else {
            String text = new String(signature, StandardCharsets.US_ASCII);
            expect(text.startsWith("-----BEGIN PGP SIGNATURE-----"), "an armoured signature in " + name + ".asc", "other text");
        }
    }

    private static boolean isContent(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1);
        return !ending.equals("asc") && !CHECKSUMS.containsKey(ending);
    }

    private void expect(boolean holds, String expected, String found) {
        if (!holds) {
            problems.add("Expected " + expected + ", found " + found + ".");
        }
    }

    /** The element's own value, or the one inherited from the parent; empty where there is neither. */
    private static String value(Element pom, Element parent, String path) {
        Node at = pom;
        for (String step : path.split("/")) {
            at = at == null ? null : child(at, step);
        }
        if (at != null) {
            return at.getTextContent().strip();
        }
        return parent == null || path.equals("name") || path.equals("description") ? "" : value(parent, null, path);
    }

    private static Node child(Node of, String name) {
        for (Node at = of.getFirstChild(); at != null; at = at.getNextSibling()) {
            if (at.getNodeName().equals(name)) {
                return at;
            }
        }
        return null;
    }

    private static Element xml(byte[] text) throws ParserConfigurationException, SAXException, IOException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(text)).getDocumentElement();
    }
}
