import org.packseal.gs1.ScanParser

// Compiles because the library says where null can be: the identifier of a problem may be missing, its message never is.
fun main() {
    val scan = ScanParser.builder().build().parse("]d20109506000134353")
    for (problem in scan.problems()) {
        val identifier: String? = problem.ai()
        val message: String = problem.message()
        println("${identifier ?: "-"} ${problem.code()} ${message.length}")
    }
}
