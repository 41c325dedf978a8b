using System;
using System.Collections.Generic;
using System.Linq;
using ErsToolkit.Benchmarks.Compiling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ErsToolkit.Benchmarks.Mass;

/// <summary>Plants uses of the generated code before random statements of existing bodies; they are correct on every path that leads there.</summary>
internal sealed class Planter(Random random) : CSharpSyntaxRewriter
{
    private const double OfBodies = 0.7;
    private const double OfStatements = 0.2;

    private readonly Fragments _fragments = new(random);
    private readonly Stack<Body?> _bodies = [];

    /// <summary>How many bodies have a builder in a local.</summary>
    public int Bodies { get; private set; }

    /// <summary>How many times such a builder is assigned again, built or sent, or an outcome is looked at.</summary>
    public int Plants { get; private set; }

    /// <summary>The same files with code planted, parsed again so that they are as a compiler would read them.</summary>
    public IReadOnlyList<SyntaxTree> PlantIn(IEnumerable<SyntaxTree> files) =>
        files
        .Select(file => Project.Parse(Visit(file.GetRoot())!.ToFullString()).WithFilePath(file.FilePath))
        .Append(Project.Parse(Fragments.Support))
        .ToList();

    public static bool IsBody(SyntaxNode node) => node is BlockSyntax
    {
        Parent: BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax,
    };

    public override SyntaxNode? VisitBlock(BlockSyntax node)
    {
        if (!IsBody(node))
            return node.WithStatements(Fill(node.Statements));
        Body? body = random.NextDouble() < OfBodies ? Enter(node) : null;
        _bodies.Push(body);
        SyntaxList<StatementSyntax> statements = Fill(node.Statements);
        _bodies.Pop();
        if (body is not null)
        {
            Bodies++;
            statements = statements.Insert(0, Parse(Fragments.Declare(body.IsBooking, body.Builder, _fragments.Request(body.IsBooking))));
        }

        return node.WithStatements(statements);
    }

    public override SyntaxNode? VisitSwitchSection(SwitchSectionSyntax node) => node.WithStatements(Fill(node.Statements));

    public override SyntaxNode? Visit(SyntaxNode? node)
    {
        if (node is not StatementSyntax || _bodies is not { Count: > 0 } || _bodies.Peek() is not { } body)
            return base.Visit(node);
        int loop = node is ForStatementSyntax or CommonForEachStatementSyntax or WhileStatementSyntax or DoStatementSyntax ? 1 : 0;
        int attempt = node is TryStatementSyntax ? 1 : 0, blocking = node is LockStatementSyntax or UnsafeStatementSyntax or FixedStatementSyntax ? 1 : 0;
        body.Loops += loop;
        body.Tries += attempt;
        body.Blocking += blocking;
        SyntaxNode? visited = base.Visit(node);
        body.Loops -= loop;
        body.Tries -= attempt;
        body.Blocking -= blocking;
        return visited;
    }

    private Body Enter(BlockSyntax block)
    {
        SyntaxNode of = block.Parent!;
        SyntaxTokenList modifiers = of switch
        {
            MemberDeclarationSyntax member => member.Modifiers,
            LocalFunctionStatementSyntax function => function.Modifiers,
            AnonymousFunctionExpressionSyntax function => function.Modifiers,
            _ => default,
        };
        bool isUnsafe = of.AncestorsAndSelf().Any(around => around is UnsafeStatementSyntax
            || (around is MemberDeclarationSyntax member && member.Modifiers.Any(SyntaxKind.UnsafeKeyword)));
        bool isFunction = of is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax;
        return new Body(
            _fragments.NewName("Builder"),
            IsBooking: random.Next(2) == 0,
            IsAsync: modifiers.Any(SyntaxKind.AsyncKeyword),
            MaySend: !isFunction && !block.DescendantNodes().OfType<GotoStatementSyntax>().Any())
        {
            Blocking = isUnsafe ? 1 : 0,
        };
    }

    /// <summary>Plants only where the statement before does not leave the list.</summary>
    private SyntaxList<StatementSyntax> Fill(SyntaxList<StatementSyntax> statements)
    {
        Body? body = _bodies.Count > 0 ? _bodies.Peek() : null;
        List<StatementSyntax> filled = [];
        foreach (StatementSyntax statement in statements)
        {
            if (body is not null && (filled is not [.., var before] || !Leaves(before)) && random.NextDouble() < OfStatements)
            {
                filled.Add(Parse(Choose(body)));
                Plants++;
            }

            filled.Add((StatementSyntax)Visit(statement)!);
        }

        return SyntaxFactory.List(filled);
    }

    private string Choose(Body body) => random.Next(10) switch
    {
        < 4 => _fragments.Assign(body.IsBooking, body.Builder),
        < 7 => _fragments.Build(body.Builder),
        < 9 when body.MaySend && body is { Loops: 0 } or { Tries: 0 } => Send(body),
        9 when body.IsBooking => _fragments.LookAt(),
        _ => _fragments.Build(body.Builder),
    };

    /// <summary>In a loop, each round sends a request of its own, and an unknown outcome ends the loop.</summary>
    private string Send(Body body)
    {
        bool isOwn = body.Loops > 0 || body.HasSent;
        body.HasSent |= !isOwn;
        string request = isOwn ? _fragments.Request(body.IsBooking) : body.Builder;
        return _fragments.Send(body.IsBooking, request + ".Build()", body is { IsAsync: true, Blocking: 0 }, endsUnknown: body.Loops > 0);
    }

    private static bool Leaves(StatementSyntax statement) => statement
        is ReturnStatementSyntax or ThrowStatementSyntax or GotoStatementSyntax or BreakStatementSyntax or ContinueStatementSyntax;

    private static StatementSyntax Parse(string text) => SyntaxFactory.ParseStatement(text + "\n");
}
