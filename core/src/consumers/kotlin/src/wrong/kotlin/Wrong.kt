import org.packseal.gs1.ScanParser

// Must not compile: a null scan, and an identifier that may be missing taken as one that is there.
fun main() {
    val scan = ScanParser.builder().build().parse(null)
    val identifier: String = scan.problems().first().ai()
    println(identifier)
}
