@echo off
rem Runs PackSeal's command line. Options of the Java virtual machine can be added in PACKSEAL_JAVA_OPTS.
rem A class-data archive (see packseal-archive.cmd) is used where there is one for this Java.
setlocal EnableExtensions DisableDelayedExpansion
rem A variable of this name would hide the exit code below.
set "ERRORLEVEL="
rem Only inside a call is the folder right where the command was typed in quotation marks and found through PATH.
call :home
set "PACKSEAL_JAVA=java"
if not defined JAVA_HOME goto chosen
rem Some set JAVA_HOME with quotation marks, which would end those around it here.
set "PACKSEAL_JAVA_HOME=%JAVA_HOME:"=%"
if exist "%PACKSEAL_JAVA_HOME%\bin\java.exe" set "PACKSEAL_JAVA=%PACKSEAL_JAVA_HOME%\bin\java.exe"
:chosen
rem The collector of one thread starts fastest, but it cannot use the objects of an archive.
set "PACKSEAL_COLLECTOR=-XX:+UseSerialGC"
set "PACKSEAL_ARCHIVE="
if exist "%PACKSEAL_HOME%\lib\packseal.jsa" set "PACKSEAL_COLLECTOR="
if exist "%PACKSEAL_HOME%\lib\packseal.jsa" set PACKSEAL_ARCHIVE=-XX:SharedArchiveFile="%PACKSEAL_HOME%\lib\packseal.jsa" -Xlog:disable
"%PACKSEAL_JAVA%" -XX:TieredStopAtLevel=1 %PACKSEAL_COLLECTOR% -Xshare:auto %PACKSEAL_JAVA_OPTS% %PACKSEAL_ARCHIVE% -jar "%PACKSEAL_HOME%\lib\packseal.jar" %*
exit /b %ERRORLEVEL%

:home
set "PACKSEAL_HOME=%~dp0.."
exit /b 0
